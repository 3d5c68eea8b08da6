using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijInDeWijk.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class ScannedFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AttachmentCount",
                table: "SubmissionFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FormFieldCount",
                table: "SubmissionFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LinkCount",
                table: "SubmissionFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PageCount",
                table: "SubmissionFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ScanFinding",
                table: "SubmissionFiles",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ScanStatus",
                table: "SubmissionFiles",
                type: "TEXT",
                nullable: false,
                defaultValue: "NotScanned");

            migrationBuilder.AddColumn<DateTime>(
                name: "ScannedAt",
                table: "SubmissionFiles",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AttachmentCount",
                table: "SubmissionFiles");

            migrationBuilder.DropColumn(
                name: "FormFieldCount",
                table: "SubmissionFiles");

            migrationBuilder.DropColumn(
                name: "LinkCount",
                table: "SubmissionFiles");

            migrationBuilder.DropColumn(
                name: "PageCount",
                table: "SubmissionFiles");

            migrationBuilder.DropColumn(
                name: "ScanFinding",
                table: "SubmissionFiles");

            migrationBuilder.DropColumn(
                name: "ScanStatus",
                table: "SubmissionFiles");

            migrationBuilder.DropColumn(
                name: "ScannedAt",
                table: "SubmissionFiles");
        }
    }
}
