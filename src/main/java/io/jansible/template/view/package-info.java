/** Lists and maps whose elements are rendered when they are read. */
package io.jansible.template.view;
