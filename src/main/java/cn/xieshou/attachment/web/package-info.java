/** The register of attachments, the page of one term with its ledger, and the part of a pairing's page. */
@NullMarked
package cn.xieshou.attachment.web;

import org.jspecify.annotations.NullMarked;
