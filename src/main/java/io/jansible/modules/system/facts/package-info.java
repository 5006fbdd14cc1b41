/**
 * What a node tells about itself: each family of facts asks its questions and reads the answers.
 */
package io.jansible.modules.system.facts;
