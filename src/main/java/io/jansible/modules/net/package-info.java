/** Modules that fetch things over the network. */
package io.jansible.modules.net;
