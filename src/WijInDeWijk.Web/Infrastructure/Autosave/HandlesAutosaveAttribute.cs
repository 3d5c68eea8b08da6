namespace WijInDeWijk.Web.Infrastructure.Autosave;

/// <summary>This action only saves, and does so while somebody types as well: a step of a draft, a case in the making.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HandlesAutosaveAttribute : Attribute;
