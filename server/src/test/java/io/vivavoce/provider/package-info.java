@NullMarked
package io.vivavoce.provider;

import org.jspecify.annotations.NullMarked;
