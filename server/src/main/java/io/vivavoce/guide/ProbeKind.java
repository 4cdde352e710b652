package io.vivavoce.guide;

/// The closed list of follow-ups. A probe asks for a kind of content and never names the content itself.
public enum ProbeKind {
    SITUATION("situation"),
    OWN_ACTION("own-action"),
    RESULT("result"),
    CLARITY("clarity"),
    DEPTH("depth"),
    TRADE_OFF("trade-off");

    private final String id;

    ProbeKind(String id) {
        this.id = id;
    }

    /// The name on the wire and in files.
    public String id() {
        return id;
    }
}
