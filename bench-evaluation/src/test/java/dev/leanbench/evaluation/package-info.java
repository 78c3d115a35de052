@NullMarked
package dev.leanbench.evaluation;

import org.jspecify.annotations.NullMarked;
