/** The contract of a module: specification, options, arguments, result, diff, effects. */
package io.jansible.module;
