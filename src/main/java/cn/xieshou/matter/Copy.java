package cn.xieshou.matter;

import java.time.Instant;

/**
 * A matter brought to somebody's notice (抄送).
 *
 * @param sender account
 * @param note what the sender wrote, empty if nothing
 * @param read whether the receiver has opened it
 */
public record Copy(String id, String matterKey, String sender, String note, Instant sentAt, boolean read) {}
