using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijInDeWijk.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class DailySearchQueries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SearchQueries_Day",
                table: "SearchQueries");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_DueAt",
                table: "Outbox");

            migrationBuilder.AddColumn<int>(
                name: "Count",
                table: "SearchQueries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Folded",
                table: "SearchQueries",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsAwaited",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // A row for each time becomes a row for each day; those that were there have no count yet.
            migrationBuilder.Sql("""
                INSERT INTO SearchQueries (Query, Folded, Hits, Count, Day) SELECT Query, lower(Query), Hits, count(*), Day FROM SearchQueries GROUP BY Day, lower(Query);
                DELETE FROM SearchQueries WHERE Count = 0;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_SearchQueries_Day_Folded",
                table: "SearchQueries",
                columns: new[] { "Day", "Folded" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_IsAwaited_DueAt",
                table: "Outbox",
                columns: new[] { "IsAwaited", "DueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SearchQueries_Day_Folded",
                table: "SearchQueries");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_IsAwaited_DueAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Count",
                table: "SearchQueries");

            migrationBuilder.DropColumn(
                name: "Folded",
                table: "SearchQueries");

            migrationBuilder.DropColumn(
                name: "IsAwaited",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_SearchQueries_Day",
                table: "SearchQueries",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                table: "Outbox",
                column: "DueAt");
        }
    }
}
