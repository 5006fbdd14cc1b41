/** Tags: for, if, set, macro and their like, on Jinjava's tree. */
package io.jansible.template.statement;
