/** The command line: each command wires what it needs, and nothing else does. */
@NullMarked
package org.afterhash.portal.cli;

import org.jspecify.annotations.NullMarked;
