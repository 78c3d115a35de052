@NullMarked
package dev.leanbench.evaluation.changepoints;

import org.jspecify.annotations.NullMarked;
