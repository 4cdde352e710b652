package io.vivavoce.speech.internal.child;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.invoke.MethodHandle;

/// The functions of libpocketsphinx 5prealpha (`.so.3`) and libsphinxbase that are used here.
final class Pocketsphinx {
    private final NativeLibrary base = new NativeLibrary("libsphinxbase.so.3");
    private final NativeLibrary engine = new NativeLibrary("libpocketsphinx.so.3");

    final MethodHandle arguments = engine.function("ps_args", ADDRESS);
    final MethodHandle parseArguments =
            base.function("cmd_ln_parse_r", ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT);
    final MethodHandle init = engine.function("ps_init", ADDRESS, ADDRESS);
    final MethodHandle free = engine.function("ps_free", JAVA_INT, ADDRESS);
    final MethodHandle startUtterance = engine.function("ps_start_utt", JAVA_INT, ADDRESS);
    final MethodHandle process =
            engine.function("ps_process_raw", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT);
    final MethodHandle endUtterance = engine.function("ps_end_utt", JAVA_INT, ADDRESS);
    final MethodHandle hypothesis = engine.function("ps_get_hyp", ADDRESS, ADDRESS, ADDRESS);
    final MethodHandle probability = engine.function("ps_get_prob", JAVA_INT, ADDRESS);
    final MethodHandle inSpeech = engine.function("ps_get_in_speech", JAVA_BYTE, ADDRESS);
    final MethodHandle frames = engine.function("ps_get_n_frames", JAVA_INT, ADDRESS);

    final MethodHandle segments = engine.function("ps_seg_iter", ADDRESS, ADDRESS);
    final MethodHandle nextSegment = engine.function("ps_seg_next", ADDRESS, ADDRESS);
    final MethodHandle segmentWord = engine.function("ps_seg_word", ADDRESS, ADDRESS);
    final MethodHandle segmentFrames = engine.procedure("ps_seg_frames", ADDRESS, ADDRESS, ADDRESS);
    final MethodHandle segmentProbability =
            engine.function("ps_seg_prob", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);

    final MethodHandle logMath = engine.function("ps_get_logmath", ADDRESS, ADDRESS);
    final MethodHandle exponential = base.function("logmath_exp", JAVA_DOUBLE, ADDRESS, JAVA_INT);
    final MethodHandle config = engine.function("ps_get_config", ADDRESS, ADDRESS);
    final MethodHandle lookUpWord = engine.function("ps_lookup_word", ADDRESS, ADDRESS, ADDRESS);
    final MethodHandle addWord = engine.function("ps_add_word", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);

    final MethodHandle readModel = base.function("ngram_model_read", ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
    final MethodHandle freeModel = base.function("ngram_model_free", JAVA_INT, ADDRESS);
    final MethodHandle modelSet =
            base.function("ngram_model_set_init", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
    final MethodHandle interpolate = base.function("ngram_model_set_interp", ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    final MethodHandle setModel = engine.function("ps_set_lm", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    final MethodHandle setSearch = engine.function("ps_set_search", JAVA_INT, ADDRESS, ADDRESS);
    final MethodHandle unsetSearch = engine.function("ps_unset_search", JAVA_INT, ADDRESS, ADDRESS);

    final MethodHandle startStream = engine.function("ps_start_stream", JAVA_INT, ADDRESS);
    final MethodHandle features = engine.function("ps_get_feat", ADDRESS, ADDRESS);
    final MethodHandle readMean = base.procedure("cmn_live_get", ADDRESS, ADDRESS);
    final MethodHandle writeMean = base.procedure("cmn_live_set", ADDRESS, ADDRESS);

    final MethodHandle release = NativeLibrary.systemProcedure("free", ADDRESS);
}
