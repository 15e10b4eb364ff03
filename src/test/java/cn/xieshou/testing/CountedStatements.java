package cn.xieshou.testing;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says what each request asked of the database, and refuses what only H2 would take. Stands between the pool and the driver, so the pool stays what it is; only what the
 * request's own thread asks counts, not what runs in the background.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class CountedStatements extends OncePerRequestFilter implements BeanPostProcessor, Ordered {

    /** A request that carries this header is counted under its value. */
    public static final String HEADER = "X-Counted";

    private static final ThreadLocal<Asked> ASKED = new ThreadLocal<>();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, BlockingQueue<Answered>> answered = new ConcurrentHashMap<>();

    /**
     * What answering a request took.
     *
     * @param nanos from the first filter to the last octet
     * @param inDatabase nanoseconds of it that the statements took
     * @param working nanoseconds of it in which the thread had a processor: what is left when others work on the machine
     */
    public record Answered(List<String> statements, long nanos, long inDatabase, long working) {}

    /** What a request has asked so far. */
    private static final class Asked {

        private final List<String> statements = new ArrayList<>();
        private long nanos;

        private Object timed(String sql, Call call, Method method, Object[] arguments)
                throws ReflectiveOperationException {
            statements.add(sql);
            long start = System.nanoTime();
            try {
                return call.on(method, arguments);
            } finally {
                nanos += System.nanoTime() - start;
            }
        }
    }

    /** After the pool has its address, before all other filters. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** What the request with this header asked, once it has ended. */
    public Answered of(String header) {
        try {
            Answered asked = queue(header).poll(10, TimeUnit.SECONDS);
            if (asked == null) {
                throw new IllegalStateException("nothing counted for " + header);
            }
            return asked;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            answered.remove(header);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HEADER);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Asked asked = new Asked();
        ASKED.set(asked);
        long worked = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            ASKED.remove();
            queue(header)
                    .add(new Answered(
                            asked.statements,
                            System.nanoTime() - start,
                            asked.nanos,
                            THREADS.getCurrentThreadCpuTime() - worked));
        }
    }

    private BlockingQueue<Answered> queue(String header) {
        return answered.computeIfAbsent(header, unknown -> new LinkedBlockingQueue<>());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null && pool.getDataSource() == null) {
            pool.setDataSource(counting(pool));
        }
        return bean;
    }

    /** The driver is asked for late: until then the address may still be completed. */
    private static DataSource counting(HikariDataSource pool) {
        DataSource[] driver = new DataSource[1];
        return proxy(DataSource.class, (method, arguments) -> {
            if (driver[0] == null) {
                driver[0] = new DriverDataSource(
                        pool.getJdbcUrl(),
                        pool.getDriverClassName(),
                        pool.getDataSourceProperties(),
                        pool.getUsername(),
                        pool.getPassword());
            }
            Object answer = method.invoke(driver[0], arguments);
            return answer instanceof Connection connection ? connection(connection) : answer;
        });
    }

    private static Connection connection(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            Object answer = method.invoke(real, arguments);
            String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
            return answer instanceof PreparedStatement prepared
                    ? statement(PreparedStatement.class, prepared, sql)
                    : answer instanceof Statement plain ? statement(Statement.class, plain, "") : answer;
        });
    }

    private static <S extends Statement> S statement(Class<S> type, S real, String sql) {
        return proxy(type, (method, arguments) -> {
            refuseWhatOnlyH2Takes(method, arguments);
            Asked asked = ASKED.get();
            return asked != null && method.getName().startsWith("execute")
                    ? asked.timed(
                            arguments == null ? sql : String.valueOf(arguments[0]),
                            (called, values) -> called.invoke(real, values),
                            method,
                            arguments)
                    : method.invoke(real, arguments);
        });
    }

    /** So that a test on H2 tells too what would fail on PostgreSQL. */
    private static void refuseWhatOnlyH2Takes(Method method, Object[] arguments) {
        if (method.getName().equals("setObject") && arguments.length == 2 && arguments[1] instanceof Instant) {
            throw new IllegalArgumentException("PostgreSQL takes no Instant: Columns.time");
        }
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("equals") && arguments != null) {
                        return self == arguments[0];
                    }
                    try {
                        return call.on(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
