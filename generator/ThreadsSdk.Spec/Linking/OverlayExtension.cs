using System;
using System.Collections.Generic;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>A kind of declaration that an overlay can add members to.</summary>
internal abstract class OverlayExtension<T, TMember>
    where TMember : IEquatable<TMember>
{
    /// <summary>Gets the key below which the members stand.</summary>
    public abstract string Key { get; }

    public abstract string Name(T item);

    public abstract EquatableArray<TMember> Members(T item);

    public abstract string MemberKey(TMember member);

    public abstract T With(T item, EquatableArray<TMember> members);

    /// <summary>Returns whether a declaration says nothing but its members.</summary>
    public abstract bool AddsOnly(T item);

    /// <summary>Returns what a new declaration lacks, which one that only adds members may lack.</summary>
    public abstract IEnumerable<(SpecRule Rule, string[] Arguments)> Missing(T item);

    protected static IEnumerable<(SpecRule Rule, string[] Arguments)> MissingDoc(string what, string name, string doc) =>
        doc.Length == 0 ? [(SpecRules.MissingDoc, [$"The {what} '{name}'"])] : [];
}
