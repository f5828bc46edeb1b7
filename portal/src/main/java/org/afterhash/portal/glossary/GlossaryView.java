package org.afterhash.portal.glossary;

import java.util.List;
import org.afterhash.portal.web.Glossary;

/** What the page of the words shows. */
record GlossaryView(List<Glossary.Entry> words) {}
