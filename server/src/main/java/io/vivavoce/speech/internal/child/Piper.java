package io.vivavoce.speech.internal.child;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/// A Piper voice. Its library is no part of the product: it is loaded from where people put it, so it is called by
/// name.
final class Piper implements Speaker {
    private static final String PACKAGE = "io.github.givimad.piperjni.";

    private final Object piper;
    private final Object voice;
    private final Class<?> callback;
    private final Method speak;
    private final int sampleRate;

    /// @throws EngineMissing when the library cannot be loaded or the voice not be read
    Piper(Options options) {
        Path library = Path.of(options.text("library"));
        Path model = Path.of(options.text("model"));
        try {
            ClassLoader classes = new URLClassLoader(new URL[] {library.toUri().toURL()}, Piper.class.getClassLoader());
            Class<?> engine = classes.loadClass(PACKAGE + "PiperJNI");
            Class<?> voices = classes.loadClass(PACKAGE + "PiperVoice");
            callback = classes.loadClass(PACKAGE + "PiperJNI$AudioCallback");
            speak = engine.getMethod("textToAudio", voices, String.class, callback);
            piper = engine.getConstructor().newInstance();
            engine.getMethod("initialize", boolean.class, boolean.class).invoke(piper, true, false);
            Path description = model.resolveSibling(model.getFileName() + ".json");
            voice = engine.getMethod("loadVoice", Path.class, Path.class).invoke(piper, model, description);
            sampleRate = (int) voices.getMethod("getSampleRate").invoke(voice);
        } catch (InvocationTargetException e) {
            throw new EngineMissing("the voice " + model + " cannot be read");
        } catch (ReflectiveOperationException | IOException | LinkageError e) {
            throw new EngineMissing("the library of the voice cannot be loaded from " + library);
        }
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public void speak(String text, Listener listener) {
        Object pieces =
                Proxy.newProxyInstance(callback.getClassLoader(), new Class<?>[] {callback}, (_, _, arguments) -> {
                    listener.accept((short[]) arguments[0], false);
                    return null;
                });
        try {
            speak.invoke(piper, voice, text, pieces);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException("piper did not speak", e);
        }
        listener.accept(new short[0], true);
    }
}
