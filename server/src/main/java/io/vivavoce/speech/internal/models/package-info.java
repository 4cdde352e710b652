/// Models that people fetch to this machine: what there is, what is here, and how the one becomes the other.
@NullMarked
package io.vivavoce.speech.internal.models;

import org.jspecify.annotations.NullMarked;
