/**
 * The language: records for plays, blocks, tasks and handlers, their parser, and inheritance of
 * keywords.
 */
package io.jansible.playbook;
