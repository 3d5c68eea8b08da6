using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijInDeWijk.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class EvidenceOrigin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Pages",
                table: "Evidence",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "Date",
                table: "Evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "Evidence",
                type: "TEXT",
                nullable: false,
                defaultValue: "Publication");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Evidence_PagesOfPublication",
                table: "Evidence",
                sql: "Origin <> 'Publication' OR Pages IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Evidence_PagesOfPublication",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "Date",
                table: "Evidence");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Evidence");

            migrationBuilder.AlterColumn<string>(
                name: "Pages",
                table: "Evidence",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
