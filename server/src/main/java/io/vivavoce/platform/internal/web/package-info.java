/// The web edge: who may call, how errors look, and how the page is served.
@NullMarked
package io.vivavoce.platform.internal.web;

import org.jspecify.annotations.NullMarked;
