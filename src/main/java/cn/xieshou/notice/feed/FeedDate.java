package cn.xieshou.notice.feed;

import java.time.LocalDate;

/**
 * A day in somebody's calendar that is no task.
 *
 * @param id the same at every reading, unique within the product
 * @param title Chinese; holds no personal data
 */
public record FeedDate(String id, LocalDate day, String title) {}
