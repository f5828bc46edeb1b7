/** How the portal speaks HTTP: calls in, replies out, and the one place where failures end. */
@NullMarked
package org.afterhash.portal.web;

import org.jspecify.annotations.NullMarked;
