package cn.xieshou.database;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The transactions of the product, which tell a lost connection as what it is. */
class HonestTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(HonestTransactions.class);

    HonestTransactions(DataSource source) {
        super(source);
    }

    /**
     * A connection that is lost has rolled back by itself. Saying that the rollback failed would hide why: the database is
     * away, and the request may be sent again.
     */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (TransactionException | DataAccessException e) {
            if (!DatabaseAway.isIn(e)) {
                throw e;
            }
            LOG.debug("nothing to roll back, the connection is lost", e);
        }
    }
}
