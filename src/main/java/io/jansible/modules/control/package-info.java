/** Modules that act on the run itself: debug, set_fact, assert, fail, meta. */
package io.jansible.modules.control;
