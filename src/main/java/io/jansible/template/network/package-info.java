/** Addresses of networks, and what filters ask of them. */
package io.jansible.template.network;
