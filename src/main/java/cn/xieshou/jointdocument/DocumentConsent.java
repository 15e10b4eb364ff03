package cn.xieshou.jointdocument;

import cn.xieshou.shared.Side;
import java.time.Instant;

/**
 * A principal agreed to a text for their school.
 *
 * @param draft of the text that was before them
 * @param checksum SHA-256 of it
 */
public record DocumentConsent(long versionId, int draft, Side side, String account, Instant givenAt, String checksum) {}
