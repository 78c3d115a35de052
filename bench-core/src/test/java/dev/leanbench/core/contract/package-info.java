/** What every adapter of a port must do, as tests to inherit, and makers of test data. */
@NullMarked
package dev.leanbench.core.contract;

import org.jspecify.annotations.NullMarked;
