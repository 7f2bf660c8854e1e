package vn.hocvuso.platform.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections that whoever took them cannot close. H2 binds a check constraint to the connection that made it; a pool closes
 * connections that are idle, and once that one is gone nothing can be written into the table until the next start.
 */
final class KeptConnections {
    private static final Logger LOG = Logger.getLogger(KeptConnections.class.getName());

    private final List<Connection> kept = new ArrayList<>();

    /** The same source, but for the closing. */
    DataSource of(DataSource source) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object answer = call(source, method, arguments);
            return answer instanceof Connection connection ? keep(connection) : answer;
        });
    }

    private Connection keep(Connection connection) {
        kept.add(connection);
        return proxy(Connection.class, (method, arguments) -> "close".equals(method.getName()) ? null : call(connection, method, arguments));
    }

    void close() {
        for (Connection connection : kept) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.log(Level.FINE, "already closed", e);
            }
        }
        kept.clear();
    }

    @FunctionalInterface
    private interface Call {
        Object answer(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                KeptConnections.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.answer(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
