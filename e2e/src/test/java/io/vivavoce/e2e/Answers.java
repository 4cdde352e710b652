package io.vivavoce.e2e;

/// Things a candidate says. Their content words stand in no question of the bank, no résumé and no job description of
/// these journeys.
final class Answers {
    static final String WARM_UP =
            "Thanks for having me. I repaired sailing boats near the harbor before I learned programming, "
                    + "and now I build software for a museum.";
    static final String FIRST =
            "Last winter the ticket printers in the museum froze every Saturday morning. I was responsible for them. "
                    + "I recorded the network packets for two weeks and discovered a broken clock in one router. "
                    + "I replaced that router and wrote a short checklist for the guards. "
                    + "After that the queue at the entrance dropped from forty minutes to six.";
    static final String SECOND =
            "A visitor complained that our audio guide kept skipping the dinosaur hall. I took the device home, "
                    + "I opened the cover and I measured the battery voltage. The cheap batteries sagged under load. "
                    + "I bought better ones for ninety devices, and the complaints fell to almost nothing by April.";
    static final String THIRD =
            "The painter who curated our gallery wanted animated labels and the guards wanted paper. "
                    + "I borrowed a projector, I built both versions in one weekend and I let thirty visitors vote. "
                    + "Paper won by a wide margin, and the painter agreed to animate only the entrance.";
    static final String FIRST_PROBED =
            "I decided that alone, because the director was travelling. I compared three suppliers on price and "
                    + "warranty, and I chose the one in Norway. It saved us eleven hundred dollars.";
    static final String SECOND_PROBED = "I learned to weigh every battery before I trust its label. "
            + "Now I keep a small scale in my drawer and I reject one cell in twelve.";
    static final String THIRD_PROBED = "The painter was angry at first, so I invited her to count the ballots with me. "
            + "She counted them twice, laughed, and shook hands with the oldest guard.";
    static final String OWN_QUESTION = "No, I have no questions. Thank you very much.";

    /// The number of the last question that has an answer of its own.
    static final int LAST = 3;

    private Answers() {}

    /// What is said to a question of the plan, or to its follow-up.
    static String to(int question, boolean followUp) {
        return switch (question) {
            case 1 -> followUp ? FIRST_PROBED : FIRST;
            case 2 -> followUp ? SECOND_PROBED : SECOND;
            case 3 -> followUp ? THIRD_PROBED : THIRD;
            default -> OWN_QUESTION;
        };
    }
}
