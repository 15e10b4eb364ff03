package cn.xieshou.directory;

import cn.xieshou.shared.ChineseOrder;
import cn.xieshou.shared.Pinyin;
import cn.xieshou.shared.Text;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** What schools, people and teachers keep beside their names: what they are sorted by, and found by in Chinese and in Latin letters. */
record NameColumns(String key, String sought, String spelled) {

    /** For an update of all of them. */
    static final String SET = "name_key = :key, name_sought = :sought, name_spelled = :spelled";

    /** For an insert, in the order of {@link #VALUES}. */
    static final String NAMES = "name_key, name_sought, name_spelled";

    static final String VALUES = ":key, :sought, :spelled";

    static NameColumns of(String name) {
        return new NameColumns(ChineseOrder.key(name), Text.sought(name), Pinyin.key(name));
    }

    MapSqlParameterSource addTo(MapSqlParameterSource row) {
        return row.addValue("key", key).addValue("sought", sought).addValue("spelled", spelled);
    }
}
