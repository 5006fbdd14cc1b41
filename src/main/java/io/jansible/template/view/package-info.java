/** Containers whose templates are rendered when somebody reads them. */
package io.jansible.template.view;
