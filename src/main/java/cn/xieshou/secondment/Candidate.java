package cn.xieshou.secondment;

/**
 * A teacher whom the supporting school nominates.
 *
 * @param teacher staff number
 * @param subject what the teacher is to teach at the recipient school
 * @param post the post that is taken over （顶岗）
 * @param volunteer whether by own wish 自愿支教
 */
public record Candidate(String teacher, String subject, String post, boolean volunteer) {}
