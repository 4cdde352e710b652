package io.vivavoce;

/// What may go wrong while somebody is interviewed, as `docs/faults.md` lists it.
///
/// @param id the name tests refer to it by
/// @param sees what the person is shown
/// @param safe what cannot be lost
/// @param heals how it goes on
record KnownFault(String id, String fault, String sees, String safe, String heals) {
    static final KnownFault[] ALL = {
        new KnownFault(
                "no-recogniser",
                "no recogniser",
                "a banner, then a line for as long as it lasts: the browser writes down what is said, on the device;"
                        + " where it cannot, “Waiting for your typed answer”",
                "words understood so far; each answer says who understood it",
                "looked for again after 0.5 s, then less and less often, up to every 15 s; also for those who joined"
                        + " without it"),
        new KnownFault(
                "no-synthesiser",
                "no voice",
                "a banner, then a line: the browser reads aloud with a voice of the device, else the words are shown",
                "the transcript keeps what was heard or shown",
                "each reply tries the server's voice first"),
        new KnownFault(
                "voice-cut",
                "a voice that breaks off in the middle of a sentence",
                "the sentence once more from its beginning, in the next voice",
                "what was not yet played is taken back; its words count once, as far as they were heard",
                "the next voice goes on; the first one comes back when a try in the background succeeds"),
        new KnownFault(
                "neither",
                "neither",
                "both of the above; at the bottom of the ladder one reads and types",
                "as above; nothing is ever sent to a speech service elsewhere",
                "as above, one by one"),
        new KnownFault(
                "crash-loop",
                "a speech process that crashes in a loop",
                "“Listening is being restarted”, and after three tries “Please type”, with a button",
                "the sound of the utterance in it is recognised once more, then its words so far count",
                "three restarts at once, then one every 15 s (`restarts`, `restart-pause`)"),
        new KnownFault(
                "unplugged",
                "microphone refused, unplugged or changed",
                "what is wrong and what to do; the typing box; then that it is heard through another one",
                "the turn stays open with what was said",
                "another microphone is taken at once, or when one is plugged in, without joining anew"),
        new KnownFault(
                "tab-throttled",
                "a tab whose timers run once a minute",
                "nothing",
                "sound and acknowledgements do not hang on timers; late ones cut no reply",
                "nothing to heal"),
        new KnownFault(
                "packet-stall",
                "nothing gets through for 0.2, 1, 5, 30 s, or the line is cut without a word",
                "up to some 15 s a pause; then “Your line dropped”, with the clock stopped",
                "typed answers wait in the page; what was said arrives late and counts",
                "the reply goes on; a dropped line comes back by itself; a silent one is noticed after `line-silence`"),
        new KnownFault(
                "clock-jump",
                "a wall clock that jumps by an hour, here or there",
                "nothing",
                "the interview's times are monotonic",
                "nothing to heal"),
        new KnownFault(
                "database-away",
                "the database away for 20 s in mid-turn",
                "after 2 s “Saving takes longer than usual”",
                "the turn waits in order and is stored once, even if a commit was not acknowledged",
                "by itself; a connection without an answer for 30 s is replaced"),
        new KnownFault(
                "disk-full",
                "disk full",
                "the same; an upload is refused with `storage-full`; `/health` tells the free space",
                "nothing that was acknowledged; what is not stored yet is kept and said to be waiting",
                "by itself once there is room"),
        new KnownFault(
                "two-tabs",
                "two tabs",
                "“This interview is open in another tab”, and a button to take it back",
                "only the newest connection can write",
                "by the button"),
        new KnownFault(
                "browser-closed",
                "browser closed for an hour",
                "“Welcome back” at the same question, no second greeting",
                "everything said; drafts and unsent answers are kept in the browser",
                "open the room again within 24 h of the start (`resumable-for`)"),
        new KnownFault(
                "upgraded",
                "server upgraded in between",
                "“Your line dropped”, then the room at the same question, the draft still there",
                "everything said is stored before the line is closed (1012)",
                "the page comes back by itself; newer migrations run at the start"),
    };
}
