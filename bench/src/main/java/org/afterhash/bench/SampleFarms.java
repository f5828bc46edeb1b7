package org.afterhash.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.afterhash.sql.DatabaseAddress;

/** Fills a database with farms of a few cards, faster than they could be uploaded. */
final class SampleFarms {
  private static final List<String> STATEMENTS =
      List.of(
          "INSERT INTO farm (id) SELECT 'sample-' || n FROM generate_series(1, ?) n",
          """
          INSERT INTO fleet_block (farm, version, part, block, first, counts, model, model_at,
                                   condition, condition_at, purchased, purchased_at, price,
                                   currency, paid_at)
          SELECT f.number, 1, 'holdings', 1, 1,
                 string_agg(int4send(1 + abs(hashint4(f.number * 17 + h)) % 12), '' ORDER BY h),
                 array_agg((ARRAY['rtx-3070', 'rtx-3060-ti', 'rx-580-8gb', 'gtx-1660-super',
                        'rtx-3080', 'rx-5700-xt', 'gtx-1070', 'rtx-3090', 'rx-6800', 'p106-100'])
                     [1 + abs(hashint4(f.number * 31 + h)) % 10] ORDER BY h),
                 string_agg(int2send((h - 1)::smallint), '' ORDER BY h),
                 array_agg((ARRAY['works', 'works', 'unknown', 'fan', 'dead'])
                     [1 + abs(hashint4(f.number * 13 + h)) % 5] ORDER BY h),
                 string_agg(int2send((h - 1)::smallint), '' ORDER BY h),
                 array_agg('20' || (18 + abs(hashint4(f.number + h)) % 4) || '-0'
                     || (1 + f.number % 9) ORDER BY h),
                 string_agg(int2send((h - 1)::smallint), '' ORDER BY h),
                 array_agg(CASE WHEN (f.number + h) % 2 = 0
                     THEN (300 + 50 * (f.number % 20))::numeric END ORDER BY h),
                 array_agg(CASE WHEN (f.number + h) % 2 = 0 THEN 'USD' END ORDER BY h),
                 string_agg(int2send((h - 1)::smallint), '' ORDER BY h)
          FROM farm f, generate_series(1, 1 + abs(hashint4(f.number)) % 8) h
          WHERE id LIKE 'sample-%' AND ? > 0
          GROUP BY f.number
          """,
          """
          INSERT INTO fleet_version
                 (farm, number, idempotency_key, file_name, sha256, rows, gpus, report)
          SELECT farm, 1, 'sample', '', repeat('0', 64), count(*), sum(count), '{}'
          FROM fleet_holding
          WHERE farm IN (SELECT number FROM farm WHERE id LIKE 'sample-%') AND ? > 0
          GROUP BY farm
          """);

  private SampleFarms() {}

  static void fill(DatabaseAddress address, int farms) throws SQLException {
    String url =
        "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database();
    try (Connection connection =
        DriverManager.getConnection(url, address.user(), address.password())) {
      connection.setAutoCommit(false);
      for (String sql : STATEMENTS) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setInt(1, farms);
          statement.executeUpdate();
        }
      }
      connection.commit();
    }
  }
}
