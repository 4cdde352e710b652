package io.vivavoce.speech.internal.child;

import io.vivavoce.speech.internal.wire.Message;

/// One engine in its process. Called by one thread, which it must not hold up.
interface Engine {
    Message.Ready ready();

    void accept(Message message);
}
