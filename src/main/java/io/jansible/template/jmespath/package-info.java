/** JMESPath, the language of the filter json_query. */
package io.jansible.template.jmespath;
