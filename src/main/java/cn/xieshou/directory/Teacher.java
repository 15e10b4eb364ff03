package cn.xieshou.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A teacher. Personal data: shown to the own school and the bureau only, the identity card masked.
 *
 * @param staffNumber unique in the bureau
 * @param school code of the school
 * @param subject one of {@link Subjects#ALL}
 * @param ruralYears full years of teaching at rural schools (R-SEC-2)
 * @param post office in the school («教务主任»)
 * @param email where links for the teacher's own word go
 */
public record Teacher(
        String staffNumber,
        String school,
        String name,
        Sex sex,
        LocalDate birthDate,
        @Nullable String idCard,
        String subject,
        TeacherTitle title,
        @Nullable String education,
        int ruralYears,
        Backbone backbone,
        @Nullable String post,
        @Nullable String phone,
        @Nullable String email) {

    /** Somebody whose address is not known. */
    public Teacher(
            String staffNumber,
            String school,
            String name,
            Sex sex,
            LocalDate birthDate,
            @Nullable String idCard,
            String subject,
            TeacherTitle title,
            @Nullable String education,
            int ruralYears,
            Backbone backbone,
            @Nullable String post,
            @Nullable String phone) {
        this(
                staffNumber,
                school,
                name,
                sex,
                birthDate,
                idCard,
                subject,
                title,
                education,
                ruralYears,
                backbone,
                post,
                phone,
                null);
    }

    public String maskedIdCard() {
        return IdCard.masked(idCard);
    }

    /** Nothing personal: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Teacher[" + staffNumber + "]";
    }
}
