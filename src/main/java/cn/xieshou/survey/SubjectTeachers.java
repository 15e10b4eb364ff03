package cn.xieshou.survey;

/**
 * A subject and how many teachers of it are missing, or can be sent.
 *
 * @param subject its Chinese name («音乐»)
 * @param teachers at least 1
 */
public record SubjectTeachers(String subject, int teachers) {

    /** «音乐2人» */
    public String label() {
        return subject + teachers + "人";
    }
}
