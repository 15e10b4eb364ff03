package cn.xieshou.roster.excel;

import cn.xieshou.roster.ImportResult.NewAccount;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** New accounts with their first passwords, to be handed out. */
public final class PasswordList {

    private PasswordList() {}

    public static void write(OutputStream out, List<NewAccount> accounts) throws IOException {
        try (RosterBook book = new RosterBook()) {
            SXSSFSheet sheet =
                    book.sheet("初始密码", List.of("账号", "姓名", "角色", "学校", "初始密码（首次登录须修改）"), List.of(28, 14, 18, 24, 28));
            int number = 1;
            for (NewAccount account : accounts) {
                book.row(
                        sheet,
                        number++,
                        List.of(
                                account.account(),
                                account.name(),
                                account.role(),
                                account.school(),
                                account.password()));
            }
            book.writeTo(out);
        }
    }
}
