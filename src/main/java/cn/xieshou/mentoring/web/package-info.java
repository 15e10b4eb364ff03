/** The register of mentors and apprentices, the page of two of them, and the part of a pairing's page. */
@NullMarked
package cn.xieshou.mentoring.web;

import org.jspecify.annotations.NullMarked;
