/** Downloads on the node: what is to be fetched, the programs that fetch it, what they say. */
package io.jansible.module.transfer;
