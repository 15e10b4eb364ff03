package cn.xieshou.directory;

import cn.xieshou.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Writes and reads rows of the table of people. */
final class PersonRows {

    private PersonRows() {}

    static SqlParameterSource[] parameters(Collection<Person> persons) {
        return persons.stream().map(PersonRows::parameters).toArray(SqlParameterSource[]::new);
    }

    static SqlParameterSource parameters(Person person) {
        return NameColumns.of(person.name())
                .addTo(new MapSqlParameterSource("account", person.account()))
                .addValue("name", person.name())
                .addValue("role", person.role().name())
                .addValue("school", person.school())
                .addValue("email", person.email())
                .addValue("wrong", person.email() != null && !Person.isAddress(person.email()))
                .addValue("phone", person.phone());
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("account"),
                row.getString("name"),
                Columns.one(row, "role", Role.class),
                row.getString("school_code"),
                row.getString("email"),
                row.getString("phone"));
    }
}
