using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Editors;

/// <summary>Names of the tables that ASP.NET Core Identity keeps beside <see cref="Editor"/>; its own say nothing about whose they are.</summary>
internal sealed class IdentityTables :
    IEntityTypeConfiguration<IdentityUserClaim<int>>, IEntityTypeConfiguration<IdentityUserLogin<int>>,
    IEntityTypeConfiguration<IdentityUserToken<int>>, IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> builder) => builder.ToTable("EditorClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> builder) => builder.ToTable("EditorLogins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> builder) => builder.ToTable("EditorTokens");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> builder) => builder.ToTable("EditorPasskeys");
}
