/** A shell on one machine, over SSH or local, under one identity. */
package io.jansible.connection;
