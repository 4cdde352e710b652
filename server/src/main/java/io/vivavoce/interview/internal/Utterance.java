package io.vivavoce.interview.internal;

import java.util.regex.Pattern;

/// What a short utterance asks of the interviewer, whatever it answers. A pattern counts only when little else is said:
/// "I can't think of one" declines, and the same words inside a story do not.
///
/// @param said all the words
record Utterance(Plain said) {
    private static final Pattern SOFT = words(
            "um|uh|er|erm|hm|hmm|mm|mhm|ah|oh|eh|okay|ok|well|so|right|alright|please|sorry|"
                    + "thanks|thank|you|yes|yeah|no|sure|just|actually|really|honestly|maybe|could|would|can|we|the|a|an|that|this|"
                    + "it|one|to|about|of|on|for|me|my|i|is|and|but|now|at|all|then|let|lets|im|ill|id|here|be|very|much|there|with");
    private static final Pattern FILLER =
            words("um|uh|er|erm|hm|hmm|mm|mhm|ah|oh|eh|okay|ok|well|so|right|alright|and|the|a");
    private static final Pattern REPEAT =
            words("(could|can|would) you (please )?(repeat|say|ask|rephrase|read)( \\w+){0,3}"
                    + "|(please )?repeat( (the|that|your|it))?( (last |previous )?(question|sentence|thing|bit|part))?"
                    + "|rephrase( (the|that|your|it))?( question)?|say (that|it) again|say again|come again|pardon( me)?|once more"
                    + "|one more time|again please|what (was|is|were) (the|that|your|this)( last)? (question|that)|what was that"
                    + "|what did you (say|ask)|(i )?(did ?nt|did not|could ?nt|could not|cant|cannot|dont) "
                    + "(really |quite |fully )?((hear|catch|understand)( you)?|(get|follow) (that|you|it))"
                    + "( (it|that|the question|your question|what you (said|mean|meant|asked)))?"
                    + "|what do you mean( (by|with) .*)?|what does that mean|sorry what|excuse me what"
                    + "|(i )?missed (that|it|the question)");
    private static final Pattern MEANING = words("what do you mean|what does that mean|rephrase"
            + "|(did ?nt|did not|cant|cannot|dont) (really |quite |fully )?(understand|follow|get)");
    private static final Pattern TIME = words("(give|gimme|allow)( me)? (just )?(a|one|some|another)( (little|short))?"
            + " ?(moment|minute|second|sec|bit|while|time|more time)( to think)?|(let me|need to|have to|got to) think"
            + "( (about|on) (that|it|this))?( for)?( (a|one))?( (moment|second|minute|bit|sec))?|(a|one|just a) "
            + "(moment|second|minute|sec)|(i )?need (a|some|more)( (little|bit))?( more)? ?(moment|second|minute|time|bit)?"
            + "|hold on|hang on|wait( a)?( (moment|second|minute|bit))?|bear with me|(im )?(still )?thinking|let me see"
            + "|good question|(thats )?a good question");
    private static final Pattern DECLINE = words("(i )?(cant|cannot|can not|could ?nt|could not|dont|do not) "
            + "(really )?(think of|come up with|remember|recall)( (any|one|anything|an example|a time|a situation|a case"
            + "|an occasion|a good example|an answer|such a \\w+|any examples?))?|(i would|id|i had|would|i)? ?rather not"
            + "( (say|answer|talk about (it|that|this)|discuss (it|that|this)|go into (it|that|this)))?"
            + "|prefer not( to)?( (say|answer|talk about (it|that)))?"
            + "|(i )?have no (idea|example|answer|experience)( (with|of|for) (that|it|this))?"
            + "|no idea|(i )?(dont|do not) have (an|any|one|a)( good| such)?( (example|answer|experience|idea|story))?"
            + "( (with|of|for) (that|it|this))?|nothing comes to mind|(i )?(dont|do not) (really )?know( (that|what to say|the answer))?"
            + "|(i have|ive|i) never (done|had|experienced|been in)( (that|this|it|such a \\w+|one))?"
            + "|(i )?(dont|do not) want to (answer|say|talk about)( (that|this|it))?|not comfortable( \\w+){0,4}");
    private static final Pattern SKIP =
            words("(lets |let us |can we |could we |please |i would like to |id like to |i want to )?"
                    + "(skip|pass)( (this|that|it|the|on))?( (one|question|this|that|it))?"
                    + "|(can we|could we|shall we|lets|let us|please) (go|move) on( to the next( question| one)?)?"
                    + "|(go|move) on to the next( question| one)?|move on|(the )?next (question|one|topic)");
    private static final Pattern YES = words(
            "yes|yeah|yep|yup|sure|okay|ok|please|please do|go ahead|of course|alright|"
                    + "all right|why not|fine|lets do that|that would be (good|great|nice|fine)|i would like that|definitely|correct");
    private static final Pattern NO =
            words("no|nope|nah|not yet|no thanks|no thank you|i am fine|im fine|not necessary|"
                    + "no need|stay|ill stay|i am still thinking|im still thinking|dont|do not");
    private static final Pattern NEVER =
            words("no|nope|not|really|never|havent|have|nope|none|nothing|sorry|dont|i|did|didnt");
    private static final Pattern GO_ON = words("go on|go ahead|continue|carry on|please|sorry|yes|yeah|what|wait|hello|"
            + "i am listening|im listening|yes i can hear you|can you hear me");

    static Utterance of(String words) {
        return new Utterance(Plain.of(words));
    }

    boolean asksToRepeat() {
        return isAlmostOnly(REPEAT, 4);
    }

    /// Whether it asks what the question means rather than to hear it.
    boolean asksForMeaning() {
        return said.has(MEANING);
    }

    boolean asksForTime() {
        return isAlmostOnly(TIME, 3) || onlyFiller();
    }

    boolean declines() {
        return isAlmostOnly(DECLINE, 4) || isAlmostOnly(SKIP, 1);
    }

    boolean agrees() {
        return isAlmostOnly(YES, 1);
    }

    boolean disagrees() {
        return isAlmostOnly(NO, 2);
    }

    /// "No, never": there is nothing to tell.
    boolean deniesAltogether() {
        return !said.text().isEmpty()
                && said.size() <= 5
                && said.without(NEVER).text().isEmpty();
    }

    /// Said by someone who talked into the interviewer's words and now wants to hear them.
    boolean yieldsTheFloor() {
        return said.size() <= 6 && isAlmostOnly(GO_ON, 0);
    }

    boolean onlyFiller() {
        return said.without(FILLER).text().isEmpty();
    }

    private boolean isAlmostOnly(Pattern pattern, int otherWords) {
        return said.has(pattern) && said.without(pattern).without(SOFT).size() <= otherWords;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b");
    }
}
