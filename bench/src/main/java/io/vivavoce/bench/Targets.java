package io.vivavoce.bench;

/// What the product is to reach.
final class Targets {
    static final double OVERHEAD_P50 = 15;
    static final double OVERHEAD_P95 = 40;
    static final int OVERHEAD_SESSIONS = 100;
    static final double MILLICORES_PER_SESSION = 4;
    static final double DENSITY_P95 = 150;
    static final double DENSITY_P99 = 300;
    static final double BUILT_IN_P95 = 1_000;
    static final int DENSITY_SESSIONS = 400;
    static final double MEGABYTES_PER_SESSION = 2;
    static final double START_SECONDS = 10;
    static final double START_AOT_SECONDS = 3;
    static final double BARGE_IN_MILLIS = 150;
    static final double REPORT_SECONDS = 2;

    private Targets() {}
}
