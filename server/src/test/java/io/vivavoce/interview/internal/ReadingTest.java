package io.vivavoce.interview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.GuideFixtures;
import io.vivavoce.interview.TurnKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    private final Conversation talk = new Conversation(GuideFixtures.guide(1, Difficulty.STANDARD)).atFirstQuestion();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can't think of one.",
                "i cannot think of an example right now",
                "um sorry i can not think of any",
                "I'd rather not say",
                "id rather not talk about that",
                "skip",
                "can we skip this one please",
                "pass",
                "next question please",
                "could we move on to the next question",
                "i dont know",
                "I have no idea, sorry",
                "nothing comes to mind",
                "i have never done that",
                "no never",
                "i dont have an example for that",
                "No, sorry, I've got nothing for that one. Can we go on to the next?",
                "honestly theres nothing coming to me",
                "I'm racking my brains and it's a blank, I'll have to pass.",
                "my mind has gone completely blank sorry",
                "I can't really help you with that, let's move on",
                "I'd rather leave it at that, thanks.",
                "That's not something I'm going to talk about in an interview.",
                "as i said i wont be answering that",
                "I'd rather not get into that, it's confidential where I work.",
                "no honestly id be making something up",
                "Pass again, I'm afraid."
            })
    void readsDecliningInWhateverWords(String words) {
        assertThat(talk.reads(words)).isEqualTo(TurnKind.DECLINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could you repeat that?",
                "can you say that again please",
                "sorry what was the question",
                "pardon",
                "i did not catch that",
                "I didn't understand the question",
                "what do you mean",
                "repeat the question",
                "one more time please"
            })
    void readsAskingForTheQuestionAgain(String words) {
        assertThat(talk.reads(words)).isEqualTo(TurnKind.REPEAT_ASKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Give me a moment.",
                "let me think",
                "hmm let me think about that for a second",
                "one moment please",
                "that's a good question",
                "i need a minute",
                "um",
                "okay so"
            })
    void readsAskingForTime(String words) {
        assertThat(talk.reads(words)).isEqualTo(TurnKind.TIME_ASKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let me think so last spring i led the move of three hundred plants into the new house",
                "i could not think of any better way than to replace the pump so i ordered a new one and fitted it",
                "i did not get the promotion",
                "we had to skip two releases and then i rebuilt the pipeline from the ground up with a colleague",
                "i had to pass an exam",
                "the customer said could you repeat the offer and i wrote it down for her the same day",
                "i do not know how many there were exactly but i counted about forty of them",
                "I'd rather leave the patient with a nurse than alone",
                "there was nothing coming out of the tap",
                "i said we would not be discussing prices with them",
                "the figures were confidential so i took the names out",
                "i had nothing but a torch and a rope",
                "I can't help you with the whole amount, I told her, but I can do half",
                "the form was blank",
                "i drew a blank map of the ward and marked the beds",
                "we moved on to the next patient",
                "I'll pass it on to the manager",
                "i said thats confidential and hung up",
                "i told him i cant help you with that",
                "nothing there was broken",
                "we couldn't find any",
                "they couldn't find a room",
                "there wasn't any damage",
                "the screen went all blank",
                "I told them to leave it there",
                "the bus is late, it's not coming",
                "I had to carry on",
                "she went on with it",
                "it was fine"
            })
    void leavesTheSameWordsInsideAnAnswerAlone(String words) {
        assertThat(talk.reads(words)).isEqualTo(TurnKind.ANSWER);
    }

    @ParameterizedTest
    @CsvSource({
        "what does a normal day look like, OWN_QUESTION",
        "i wanted to ask about the size of the team, OWN_QUESTION",
        "Is there a probation period?, OWN_QUESTION",
        "no thank you, NOTHING_TO_ASK",
        "no i think that is all, NOTHING_TO_ASK",
        "nothing from my side, NOTHING_TO_ASK",
        "thank you for your time, NOTHING_TO_ASK",
        "yes i have a question, TIME_ASKED",
        "could you repeat that, REPEAT_ASKED"
    })
    void readsTheCandidatesOwnQuestions(String words, TurnKind kind) {
        talk.says("skip");
        assertThat(talk.reads(words)).isEqualTo(kind);
    }
}
