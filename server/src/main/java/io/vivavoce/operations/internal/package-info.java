/// Health over HTTP, and the doctor on the command line.
@NullMarked
package io.vivavoce.operations.internal;

import org.jspecify.annotations.NullMarked;
