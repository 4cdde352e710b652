/// The product measured from outside: a load generator that speaks the live protocol, scripted engines for a server in
/// a process of its own, and the runs that make the table.
@NullMarked
package io.vivavoce.bench;

import org.jspecify.annotations.NullMarked;
